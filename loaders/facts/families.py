"""Families of events: the words of their participles, the kinds of their subjects, and what each adjunct says."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of event: the words of its participles, the kinds of its subject, and role -> relation."""

    name: str
    words: str
    subjects: str
    relations: dict[str, str]
    examples: tuple[tuple[str, tuple[str, str, str]], ...]
    active: str = ""  # relation of 'ACTOR verb THING', said of the thing


FAMILIES: Final = (
    Family(
        "adopted",
        "adopted",
        "TR",
        {
            "by": "adopted_by",
            "meeting": "adopted_at",
            "parent": "adopted_at",
            "date": "adopted_on",
            "text": "adopted_by",
            "within": "created_within",
        },
        (
            (
                (
                    "The Charter of the Lake States, which all of them like, and the Inter-American Convention"
                    " against Terrorism, adopted by the Permanent Council in March 2015, are the two texts of the"
                    " file."
                ),
                ("Inter-American Convention against Terrorism", "adopted_by", "Permanent Council"),
            ),
            (
                (
                    "El texto de la Convención Interamericana contra la Corrupción, aprobada por la Asamblea General"
                    " el 4 de mayo de 2009, es de lectura obligada para los países de la región."
                ),
                ("Inter-American Convention against Corruption", "adopted_on", "2009-05-04"),
            ),
            (
                (
                    "A leitura da Convenção Interamericana contra a Corrupção, adotada pela Assembleia Geral em 4 de"
                    " maio de 2009, não é fácil para os países da região."
                ),
                ("Inter-American Convention against Corruption", "adopted_by", "General Assembly"),
            ),
            (
                (
                    "La lecture de la Convention interaméricaine contre la corruption, adoptée par l'Assemblée"
                    " générale le 4 mai 2009, est utile pour les pays de la région."
                ),
                ("Inter-American Convention against Corruption", "adopted_on", "2009-05-04"),
            ),
        ),
        "adopted_by",
    ),
    Family(
        "signed",
        "signed",
        "T",
        {"meeting": "signed_at", "date": "signed_on"},
        (
            (
                (
                    "The Inter-American Convention against Corruption was signed on May 4, 2009, and it is now in the"
                    " hands of the parliaments of the region."
                ),
                ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
            ),
            (
                (
                    "La Convención Interamericana contra la Corrupción fue firmada en Quito, Ecuador, el 4 de"
                    " mayo de 2009, y los parlamentos de la región ya la conocen."
                ),
                ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
            ),
            (
                (
                    "A Convenção Interamericana contra a Corrupção foi assinada em Quito, Equador, em 4 de maio"
                    " de 2009, e os parlamentos da região já a conhecem."
                ),
                ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
            ),
            (
                (
                    "La Convention interaméricaine contre la corruption a été signée à Quito (Équateur) le 4 mai"
                    " 2009, et les parlements de la région la connaissent déjà."
                ),
                ("Inter-American Convention against Corruption", "signed_on", "2009-05-04"),
            ),
        ),
    ),
    Family(
        "established",
        "established",
        "BRTZ",
        {
            "by": "established_by",
            "date": "established_on",
            "text": "established_by",
            "rule": "established_by",
            "meeting": "established_by",
            "within": "created_within",
        },
        (
            (
                (
                    "The Inter-American Defense College, established in 1974, is the school to which the officers of"
                    " the region are sent."
                ),
                ("Inter-American Defense College", "established_on", "1974"),
            ),
            (
                (
                    "In 1988, the General Assembly created the Inter-American Drug Abuse Control Commission, and the"
                    " work of the first experts began in the same year."
                ),
                ("Inter-American Drug Abuse Control Commission", "established_by", "General Assembly"),
            ),
            (
                (
                    "El Comité Interamericano contra el Terrorismo, creado por la Asamblea General en 1999,"
                    " trabaja desde entonces con los países de la región."
                ),
                ("Inter-American Committee against Terrorism", "established_on", "1999"),
            ),
            (
                (
                    "Em 1999, a Assembleia Geral criou o Comitê Interamericano contra o Terrorismo, e os"
                    " trabalhos dos peritos começaram no mesmo ano."
                ),
                ("Inter-American Committee against Terrorism", "established_by", "General Assembly"),
            ),
            (
                (
                    "Le Comité interaméricain contre le terrorisme, établi par la résolution AG/RES. 1650"
                    " (XXIX-O/99), travaille depuis lors avec les pays de la région."
                ),
                ("Inter-American Committee against Terrorism", "established_by", "AG/RES. 1650"),
            ),
        ),
        "established_by",
    ),
    Family(
        "in-force",
        "entered_into_force",
        "T",
        {"date": "entered_into_force_on"},
        (
            (
                (
                    "The Inter-American Convention against Corruption entered into force on March 6, 2009, as the"
                    " depositary told the members."
                ),
                ("Inter-American Convention against Corruption", "entered_into_force_on", "2009-03-06"),
            ),
            (
                (
                    "La Convención Interamericana contra la Corrupción entró en vigor el 6 de marzo de 2009, como"
                    " el depositario lo hizo saber a los miembros."
                ),
                ("Inter-American Convention against Corruption", "entered_into_force_on", "2009-03-06"),
            ),
            (
                (
                    "A Convenção Interamericana contra a Corrupção entrou em vigor em 6 de março de 2009, como o"
                    " depositário informou aos membros."
                ),
                ("Inter-American Convention against Corruption", "entered_into_force_on", "2009-03-06"),
            ),
            (
                (
                    "La Convention interaméricaine contre la corruption est entrée en vigueur le 6 mars 2009,"
                    " comme le dépositaire l'a fait savoir aux membres."
                ),
                ("Inter-American Convention against Corruption", "entered_into_force_on", "2009-03-06"),
            ),
        ),
    ),
    Family(
        "held",
        "held",
        "M",
        {"date": "held_on", "place": "held_in", "venue": "held_in"},
        (
            (
                (
                    "The International Conference on Harbour Fires, held in Quito, Ecuador, on May 4 and 5, 2009, was"
                    " the first of its kind."
                ),
                ("Harbour Fires", "held_in", "Quito"),
            ),
            (
                (
                    "La Conferencia Especial sobre Incendios, celebrada en Quito, Ecuador, el 4 de mayo de 2009, fue"
                    " la primera de su clase en la región."
                ),
                ("Incendios", "held_on", "2009-05-04"),
            ),
            (
                (
                    "A Conferência Especial sobre Incêndios, realizada em Quito, Equador, em 4 de maio de 2009, foi a"
                    " primeira da região e não será a última."
                ),
                ("Incêndios", "held_on", "2009-05-04"),
            ),
            (
                (
                    "La Conférence spéciale sur les incendies, tenue à Quito (Équateur), les 4 et 5 mai 2009, fut"
                    " la première de la région et des pays voisins."
                ),
                ("incendies", "held_on", "2009-05-04/2009-05-05"),
            ),
            (
                (
                    "Los Estados recuerdan el Vigésimo Sexto Período Ordinario de Sesiones de la Asamblea General"
                    " y la Tercera Cumbre de las Américas, celebrada en abril de 2001."
                ),
                ("Third Summit", "held_on", "2001-04"),
            ),
        ),
    ),
    Family(
        "organized",
        "organized",
        "M",
        {"by": "organized_by"},
        (
            (
                (
                    "The International Conference on Harbour Fires, organized by the General Secretariat, was the"
                    " first of its kind in the region."
                ),
                ("Harbour Fires", "organized_by", "General Secretariat"),
            ),
            (
                (
                    "La Conferencia Especial sobre Incendios, organizada por la Secretaría General, fue la"
                    " primera de su clase en la región."
                ),
                ("Incendios", "organized_by", "General Secretariat"),
            ),
            (
                (
                    "A Conferência Especial sobre Incêndios, organizada pela Secretaria-Geral, foi a primeira da"
                    " região e não será a última."
                ),
                ("Incêndios", "organized_by", "General Secretariat"),
            ),
            (
                (
                    "La Conférence spéciale sur les incendies, organisée par le Secrétariat général, fut la"
                    " première de la région et des pays voisins."
                ),
                ("incendies", "organized_by", "General Secretariat"),
            ),
        ),
        "organized_by",
    ),
    Family(
        "hosted",
        "hosted",
        "M",
        {"by": "hosted_by"},
        (
            (
                (
                    "The International Conference on Harbour Fires, hosted by Chile, was the first of its kind in the"
                    " region and will not be the last."
                ),
                ("Harbour Fires", "hosted_by", "Chile"),
            ),
            (
                (
                    "Chile fue sede de la Conferencia Especial sobre Incendios, que fue la primera de su clase en la"
                    " región y no será la última."
                ),
                ("Incendios", "hosted_by", "Chile"),
            ),
            (
                (
                    "O Chile sediou a Conferência Especial sobre Incêndios, que foi a primeira da região e não será a"
                    " última."
                ),
                ("Incêndios", "hosted_by", "Chile"),
            ),
            (
                (
                    "Le Chili a accueilli la Conférence spéciale sur les incendies, qui fut la première de la région"
                    " et ne sera pas la dernière."
                ),
                ("incendies", "hosted_by", "Chile"),
            ),
        ),
        "hosted_by",
    ),
    Family(
        "convened",
        "convened",
        "M",
        {"by": "convened_by"},
        (
            (
                (
                    "In April 2011, the Permanent Council convened the International Conference on Harbour Fires,"
                    " which was the first of its kind in the region."
                ),
                ("Harbour Fires", "convened_by", "Permanent Council"),
            ),
            (
                (
                    "En abril de 2011, el Consejo Permanente convocó la Conferencia Especial sobre Incendios, que"
                    " fue la primera de la región."
                ),
                ("Incendios", "convened_by", "Permanent Council"),
            ),
            (
                (
                    "Em abril de 2011, o Conselho Permanente convocou a Conferência Especial sobre Incêndios, que"
                    " foi a primeira da região."
                ),
                ("Incêndios", "convened_by", "Permanent Council"),
            ),
            (
                (
                    "En avril 2011, le Conseil permanent a convoqué la Conférence spéciale sur les incendies, qui"
                    " fut la première de la région."
                ),
                ("incendies", "convened_by", "Permanent Council"),
            ),
        ),
        "convened_by",
    ),
)
