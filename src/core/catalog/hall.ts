/** The city's own hall in a queue: offices below it have names of their own. */
export const HALL = 'hall';
