"""Who gives whom a task: in operative paragraphs, in prose and preambles, in the words of the speakers themselves."""
