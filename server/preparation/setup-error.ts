/** Something about the machine or its settings keeps the site from starting. The message is one sentence for a person. */
export class SetupError extends Error {}
