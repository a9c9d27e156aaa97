// Chinese sentences of the room: app.

export const app = {};
