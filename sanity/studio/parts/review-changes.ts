import type { SanityClient } from '@sanity/client'
import { refusalSaid } from './refusal-said.ts'
import { say } from './say.ts'

/** Who wants to hear of changes. */
export interface Follower {
  readonly onChange: () => void
  readonly onProblem: (problem: string) => void
}

interface Connection {
  readonly followers: Set<Follower>
  readonly close: () => void
}

const RECORDS = `*[_type in [
  "reviewLink", "reviewView", "reviewNote", "consentAnswer", "consentRecord", "reviewWords",
  "workflow", "workflowRequest", "schedule", "takedownRequest"
] || _id == "health.links"]`

/** One stream for all of Studio: over HTTP/1.1 a browser has six connections to a site, and forms need theirs. */
const connections = new WeakMap<SanityClient, Connection>()

function connect(client: SanityClient): Connection {
  const followers = new Set<Follower>()
  const subscription = client
    .listen(RECORDS, {}, { events: ['welcome', 'mutation', 'reconnect'], includeResult: false, visibility: 'query' })
    .subscribe({
      next: () => followers.forEach(({ onChange }) => onChange()),
      error(error: unknown) {
        // Whoever comes next connects again.
        connections.delete(client)
        followers.forEach(({ onProblem }) =>
          onProblem(say('What happens now is not shown. {problem}', { problem: refusalSaid(error) })),
        )
      },
    })
  return { followers, close: () => subscription.unsubscribe() }
}

/**
 * Says when anything changed in what reviewers do, in what editors make of it and in the review of texts, or may have changed before there was a
 * connection or while it was away.
 * Returns the end.
 */
export function onReviewChange(client: SanityClient, follower: Follower): () => void {
  const connection = connections.get(client) ?? connect(client)
  connections.set(client, connection)
  connection.followers.add(follower)
  return () => {
    connection.followers.delete(follower)
    if (connection.followers.size > 0) return
    connection.close()
    if (connections.get(client) === connection) connections.delete(client)
  }
}
