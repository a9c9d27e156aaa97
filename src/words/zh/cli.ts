// Chinese sentences of the room: cli.

export const cli = {};
