/** A message about where somebody is in the Studio, in the shape its presence store reads. */
type PresenceMessage = Readonly<Record<string, unknown>>

/** Passes presence messages between the people of one dataset. Nothing is kept. */
export interface Presence {
  publish(dataset: string, message: PresenceMessage): void
  subscribe(dataset: string, listener: (message: PresenceMessage) => void): () => void
}

export function openPresence(): Presence {
  const rooms = new Map<string, Set<(message: PresenceMessage) => void>>()
  return {
    publish: (dataset, message) => rooms.get(dataset)?.forEach((listener) => listener(message)),
    subscribe(dataset, listener) {
      const room = rooms.get(dataset) ?? new Set()
      rooms.set(dataset, room.add(listener))
      return () => {
        room.delete(listener)
        if (room.size === 0) rooms.delete(dataset)
      }
    },
  }
}
