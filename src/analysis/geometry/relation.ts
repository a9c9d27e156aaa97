// How two areas stand to each other. Common area decides, never a boolean predicate: contact is not overlap.

export type Relation = 'disjoint' | 'touches' | 'overlaps' | 'within' | 'contains' | 'equals';
