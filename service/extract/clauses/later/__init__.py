"""What stands behind a fact and ends it: a clause of its sentence, the verb by which a post is given up, the next sentence.

In: the parts, verbs and times of a sentence, or the sentence that follows. Out: times that end what was told, or last with it.
"""
