// Chinese sentences of the room: intake.

export const intake = {};
