/** What an error says; of what is not an error but was thrown, its text. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
