// Chinese sentences of the room: screening.

export const screening = {};
