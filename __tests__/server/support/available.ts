import type { Availability } from '@/server/freshness/availability'

/** A content API that answers. */
export const available: Availability = { isAway: () => false, back: async () => {}, stop() {} }
