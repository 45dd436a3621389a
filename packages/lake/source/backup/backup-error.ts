/** A backup that cannot be made or restored; the message is for the person at the terminal, and says what to do. */
export class BackupError extends Error {}
