/** The size that social media ask for. Pixels. */
export const sharedSize = { width: 1200, height: 630 }
