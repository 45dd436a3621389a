/** The size that those who show shared pages ask for. Pixels. */
export const sharedSize = { width: 1200, height: 630 }
