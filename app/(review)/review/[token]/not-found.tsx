/**
 * A link that was revoked, has expired or never existed. The page does not say which: that would reveal something about
 * a draft.
 */
export default function ReviewNotFound() {
  return (
    <main className="review-ended">
      <title>NAP 1325</title>
      <h1>This link no longer works</h1>
      <p>Ask the person who sent it to you for a new one.</p>
      <p lang="nl">Deze link werkt niet meer. Vraag de afzender om een nieuwe.</p>
    </main>
  )
}
