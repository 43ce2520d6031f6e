"""Every namespace and term that the graph uses, as plain strings: one spelling for all rooms.

The meaning of the own terms (`HSEC`) stands in `hemisec.ttl`; which property a relation of a Record becomes
stands in `RELATIONS`.  Nothing here needs an RDF library.
"""

from types import MappingProxyType
from typing import Final

from .iris import BASE, NS

HSEC: Final = NS
CITO: Final = "http://purl.org/spar/cito/"
DCAT: Final = "http://www.w3.org/ns/dcat#"
DCTERMS: Final = "http://purl.org/dc/terms/"
DOCO: Final = "http://purl.org/spar/doco/"
DQV: Final = "http://www.w3.org/ns/dqv#"
ELI: Final = "http://data.europa.eu/eli/ontology#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
OA: Final = "http://www.w3.org/ns/oa#"
ODRL: Final = "http://www.w3.org/ns/odrl/2/"
ORG: Final = "http://www.w3.org/ns/org#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
PROV: Final = "http://www.w3.org/ns/prov#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA: Final = "https://schema.org/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TIME: Final = "http://www.w3.org/2006/time#"
VOID: Final = "http://rdfs.org/ns/void#"
WIKIDATA: Final = "http://www.wikidata.org/entity/"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Final = MappingProxyType({
    "cito": CITO, "dcat": DCAT, "dcterms": DCTERMS, "doco": DOCO, "dqv": DQV, "eli": ELI, "foaf": FOAF,
    "hsec": HSEC, "oa": OA, "odrl": ODRL, "org": ORG, "owl": OWL, "prov": PROV, "rdf": RDF, "rdfs": RDFS,
    "schema": SCHEMA, "skos": SKOS, "time": TIME, "void": VOID, "wd": WIKIDATA, "xsd": XSD,
})

# Named graphs.
ONTOLOGY_GRAPH: Final = BASE + "graph/ontology"
AUTHORITY_GRAPH: Final = BASE + "graph/authority"
EVIDENCE_GRAPH: Final = BASE + "graph/evidence"
QUALITY_GRAPH: Final = BASE + "graph/quality"
DOCUMENT_GRAPHS: Final = BASE + "graph/document/"

# Concept schemes: `SCHEME + "verb"`; a concept is `concept("verb", "recall")`.
SCHEME: Final = BASE + "id/scheme/"
VERB: Final = "verb"
BODY_KIND: Final = "body-kind"
DOCUMENT_TYPE: Final = "document-type"
REASON: Final = "reason"
TREATY_ACTION: Final = "treaty-action"
MENTION_KIND: Final = "mention-kind"
OAS_STATUS: Final = "oas-status"
THREAT: Final = "threat"

# Terms of RDF, RDFS and SKOS.
A: Final = RDF + "type"
RDF_STATEMENT: Final = RDF + "Statement"
RDF_SUBJECT: Final = RDF + "subject"
RDF_PREDICATE: Final = RDF + "predicate"
RDF_OBJECT: Final = RDF + "object"
RDFS_LABEL: Final = RDFS + "label"
CONCEPT: Final = SKOS + "Concept"
IN_SCHEME: Final = SKOS + "inScheme"
PREF_LABEL: Final = SKOS + "prefLabel"
ALT_LABEL: Final = SKOS + "altLabel"
NOTATION: Final = SKOS + "notation"
NOTE: Final = SKOS + "note"
BROADER: Final = SKOS + "broader"
EXACT_MATCH: Final = SKOS + "exactMatch"

# What every entity carries.
KIND: Final = HSEC + "kind"
ACRONYM: Final = HSEC + "acronym"
CERTAINTY: Final = HSEC + "certainty"
PROVISIONAL: Final = HSEC + "Provisional"
SOURCE: Final = DCTERMS + "source"
KINDS: Final = ("body", "state", "instrument", "resolution", "declaration", "document", "meeting",
                "meeting-series", "person", "place", "programme", "threat")

# Texts and their files.
TITLE: Final = DCTERMS + "title"
LANGUAGE: Final = DCTERMS + "language"
IDENTIFIER: Final = DCTERMS + "identifier"
DOCUMENT: Final = HSEC + "Document"
TYPE_OF_DOCUMENT: Final = HSEC + "documentType"
REFERENCE: Final = HSEC + "reference"
ISSUER: Final = HSEC + "issuer"
PLENARY: Final = HSEC + "plenary"
ISSUED_AT_PLACE: Final = HSEC + "issuedAtPlace"
DESCRIBED_BY: Final = HSEC + "describedBy"
SHA256: Final = HSEC + "sha256"
CHARACTERS: Final = HSEC + "characters"
MEDIA_TYPE: Final = DCAT + "mediaType"
DISTRIBUTION: Final = DCAT + "Distribution"
PROV_ENTITY: Final = PROV + "Entity"
ID_LOCAL: Final = ELI + "id_local"
PASSED_BY: Final = ELI + "passed_by"
DATE_DOCUMENT: Final = ELI + "date_document"
FIRST_DATE_IN_FORCE: Final = ELI + "first_date_entry_in_force"
EXPRESSION: Final = ELI + "LegalExpression"
REALIZES: Final = ELI + "realizes"
EMBODIED_BY: Final = ELI + "is_embodied_by"
LEGAL_RESOURCE: Final = ELI + "LegalResource"
LEGISLATION: Final = SCHEMA + "Legislation"
CREATIVE_WORK: Final = SCHEMA + "CreativeWork"
TREATY_NUMBER: Final = HSEC + "treatyNumber"
FOLLOW_UP_BODY: Final = HSEC + "followUpBody"
ADOPTED_AT_PLACE: Final = HSEC + "adoptedAtPlace"
DEPOSITARY: Final = HSEC + "depositary"
TOPIC: Final = HSEC + "topic"

# Paragraphs, citations, mandates.
PREAMBULAR: Final = HSEC + "PreambularParagraph"
OPERATIVE: Final = HSEC + "OperativeParagraph"
PARAGRAPH: Final = DOCO + "Paragraph"
IS_PART_OF: Final = DCTERMS + "isPartOf"
REFERENCES: Final = DCTERMS + "references"
NUMBER: Final = HSEC + "number"
ORDER: Final = HSEC + "order"
VERB_OF: Final = HSEC + "verb"
VERB_LABEL: Final = HSEC + "verbLabel"
VERB_YIELDS: Final = HSEC + "yields"
ADDRESSEE: Final = HSEC + "addressee"
CITES: Final = CITO + "cites"
CITATION: Final = CITO + "Citation"
CITING: Final = CITO + "hasCitingEntity"
CITED: Final = CITO + "hasCitedEntity"
CITED_IN: Final = HSEC + "citedIn"
CITATION_PLACE: Final = HSEC + "citationPlace"
UNRESOLVED: Final = HSEC + "UnresolvedCitation"
PRINTED_TEXT: Final = HSEC + "printedText"
REASON_OF: Final = HSEC + "reason"
REASON_TEXT: Final = HSEC + "reasonText"
MANDATE: Final = HSEC + "Mandate"
ISSUED_IN: Final = HSEC + "issuedIn"
ISSUED_BY: Final = HSEC + "issuedBy"
ASSIGNER: Final = HSEC + "assigner"
ASSIGNEE: Final = HSEC + "assignee"
PARAGRAPH_NUMBER: Final = HSEC + "paragraphNumber"
ACTION: Final = HSEC + "action"
DUE: Final = HSEC + "due"
DUE_DATE: Final = HSEC + "dueDate"
DUE_TEXT: Final = HSEC + "dueText"
ANSWERS: Final = HSEC + "answers"

# Statements and evidence.
RELATION: Final = HSEC + "relation"
ASSERTED_IN: Final = HSEC + "assertedIn"
OF: Final = HSEC + "of"
RULE: Final = HSEC + "rule"
HOW: Final = HSEC + "how"
MENTION: Final = HSEC + "Mention"
ANNOTATION: Final = OA + "Annotation"
HAS_BODY: Final = OA + "hasBody"
HAS_TARGET: Final = OA + "hasTarget"
SPECIFIC_RESOURCE: Final = OA + "SpecificResource"
HAS_SOURCE: Final = OA + "hasSource"
HAS_SELECTOR: Final = OA + "hasSelector"
POSITION_SELECTOR: Final = OA + "TextPositionSelector"
QUOTE_SELECTOR: Final = OA + "TextQuoteSelector"
OA_START: Final = OA + "start"
OA_END: Final = OA + "end"
OA_EXACT: Final = OA + "exact"
GENERATED_BY: Final = PROV + "wasGeneratedBy"
ACTIVITY: Final = PROV + "Activity"
VERSION: Final = HSEC + "programVersion"

# Bodies, people, states.
ORGANIZATION: Final = ORG + "Organization"
FORMAL_ORGANIZATION: Final = ORG + "FormalOrganization"
UNIT: Final = ORG + "OrganizationalUnit"
CLASSIFICATION: Final = ORG + "classification"
SUB_ORGANIZATION_OF: Final = ORG + "subOrganizationOf"
HAS_UNIT: Final = ORG + "hasUnit"
HAS_MEMBER: Final = ORG + "hasMember"
CHANGE_EVENT: Final = ORG + "ChangeEvent"
RESULTED_FROM: Final = ORG + "resultedFrom"
PROV_USED: Final = PROV + "used"
SEAT: Final = HSEC + "seat"
HOMEPAGE: Final = FOAF + "homepage"
PERSON: Final = FOAF + "Person"
MEMBERSHIP: Final = ORG + "Membership"
MEMBER: Final = ORG + "member"
ROLE: Final = ORG + "role"
ROLE_CLASS: Final = ORG + "Role"
MEMBER_ORGANIZATION: Final = ORG + "organization"
OBSERVED_IN: Final = HSEC + "observedIn"
COUNTRY: Final = SCHEMA + "Country"
ISO2: Final = HSEC + "iso3166Alpha2"
ISO3: Final = HSEC + "iso3166Alpha3"
M49: Final = HSEC + "unM49"
COW: Final = HSEC + "cowCode"
DEMONYM: Final = HSEC + "demonym"
STATUS: Final = HSEC + "status"

# Meetings, places, programmes, threats.
EVENT: Final = SCHEMA + "Event"
EVENT_SERIES: Final = SCHEMA + "EventSeries"
SUPER_EVENT: Final = SCHEMA + "superEvent"
ORGANIZER: Final = SCHEMA + "organizer"
LOCATION: Final = SCHEMA + "location"
START_DATE: Final = SCHEMA + "startDate"
END_DATE: Final = SCHEMA + "endDate"
ORDINAL: Final = HSEC + "ordinal"
SESSION_SYMBOL: Final = HSEC + "sessionSymbol"
START_TEXT: Final = HSEC + "startText"
END_TEXT: Final = HSEC + "endText"
DATE_TEXT: Final = HSEC + "dateText"
FORMAT: Final = HSEC + "format"
OUTCOME: Final = HSEC + "outcome"
PLACE: Final = SCHEMA + "Place"
PLACE_KIND: Final = HSEC + "placeKind"
IN_PLACE: Final = SCHEMA + "containedInPlace"
PROGRAMME: Final = HSEC + "Programme"
THREAT_CLASS: Final = HSEC + "Threat"

# Treaty actions.
TREATY_ACTION_CLASS: Final = HSEC + "TreatyAction"
STATE_OF: Final = HSEC + "state"
INSTRUMENT_OF: Final = HSEC + "instrument"
ACTION_KIND: Final = HSEC + "actionKind"
ACTION_DATE: Final = HSEC + "actionDate"

# How right the reading is: scores against gold (W3C Data Quality Vocabulary, https://www.w3.org/TR/vocab-dqv/).
QUALITY_MEASUREMENT: Final = DQV + "QualityMeasurement"
METRIC: Final = DQV + "Metric"
DIMENSION: Final = DQV + "Dimension"
IS_MEASUREMENT_OF: Final = DQV + "isMeasurementOf"
COMPUTED_ON: Final = DQV + "computedOn"
DQV_VALUE: Final = DQV + "value"
DATASET: Final = DCAT + "Dataset"
HAS_PART: Final = DCTERMS + "hasPart"
MEASURE: Final = HSEC + "measure"
MEASURED_RELATION: Final = HSEC + "measuredRelation"
MEASURED_RULE: Final = HSEC + "measuredRule"
LOWER_BOUND: Final = HSEC + "lowerBound"
UPPER_BOUND: Final = HSEC + "upperBound"
RIGHT_ITEMS: Final = HSEC + "rightItems"
SAID_ITEMS: Final = HSEC + "saidItems"
ASKED_ITEMS: Final = HSEC + "askedItems"
DOCUMENTS_MEASURED: Final = HSEC + "documentsMeasured"
QUALITY_METRIC: Final = "quality-metric"
QUALITY_DIMENSION: Final = "quality-dimension"

# The property of each relation of a Record (`mandates` and `holds_role` also have nodes of their own).
# `part_of` is org:subOrganizationOf between two bodies: see `relation_property`.
RELATIONS: Final = MappingProxyType({
    "adopted_by": HSEC + "adoptedBy",
    "adopted_at": HSEC + "adoptedAt",
    "adopted_on": HSEC + "adoptedOn",
    "signed_at": HSEC + "signedAt",
    "signed_on": HSEC + "signedOn",
    "entered_into_force_on": HSEC + "enteredIntoForceOn",
    "deposited_on": HSEC + "depositedOn",
    "ratified_by": HSEC + "ratifiedBy",
    "party_count": HSEC + "partyCount",
    "signatory_count": HSEC + "signatoryCount",
    "established_by": HSEC + "establishedBy",
    "established_on": HSEC + "establishedOn",
    "created_within": HSEC + "createdWithin",
    "part_of": IS_PART_OF,
    "has_member": HAS_MEMBER,
    "member_count": HSEC + "memberCount",
    "composed_of": HSEC + "composedOf",
    "secretariat_of": HSEC + "secretariatOf",
    "chaired_by": HSEC + "chairedBy",
    "hosted_by": HSEC + "hostedBy",
    "organized_by": HSEC + "organizedBy",
    "held_on": HSEC + "heldOn",
    "held_in": HSEC + "heldIn",
    "attended_by": HSEC + "attendedBy",
    "convened_by": HSEC + "convenedBy",
    "holds_role": HSEC + "holdsRole",
    "spoke_at": HSEC + "spokeAt",
    "supports": HSEC + "supports",
    "mandates": HSEC + "mandates",
    "addresses_threat": HSEC + "addressesThreat",
    "amends_or_follows_up": HSEC + "amendsOrFollowsUp",
    "reports_to": HSEC + "reportsTo",
    "meets_frequency": HSEC + "meetsFrequency",
    "has_purpose": HSEC + "hasPurpose",
})

DATE_RELATIONS: Final = frozenset(
    {"adopted_on", "signed_on", "entered_into_force_on", "deposited_on", "established_on"})

# The standard property that stands beside an own one, so that a reader who knows only the standard finds it.
STANDARD: Final = MappingProxyType({
    RELATIONS["adopted_by"]: PASSED_BY,
    RELATIONS["adopted_on"]: DATE_DOCUMENT,
    RELATIONS["entered_into_force_on"]: FIRST_DATE_IN_FORCE,
    RELATIONS["organized_by"]: ORGANIZER,
    RELATIONS["held_in"]: LOCATION,
})


def concept(scheme: str, identifier: str) -> str:
    """Return the IRI of a concept of one of the schemes; `identifier` is a slug already.

    >>> concept("verb", "take-note")
    'https://w3id.org/hemisec/id/verb/take-note'
    """
    return f"{BASE}id/{scheme}/{identifier}"


def relation_property(relation: str, subject_kind: str | None, object_kind: str | None) -> str:
    """Return the property that `relation` becomes between two kinds of things; KeyError if it is no relation.

    `answers` is a list of its own in a Record, beside the relations of its statements.

    >>> relation_property("part_of", "body", "body") == SUB_ORGANIZATION_OF
    True
    >>> relation_property("part_of", "place", "state") == IS_PART_OF
    True
    """
    if relation == "part_of" and subject_kind == object_kind == "body":
        return SUB_ORGANIZATION_OF
    return ANSWERS if relation == "answers" else RELATIONS[relation]
