/**
 * What somebody is told for whom something waits: that it does, and where Studio is. Not what, about which text, or from whom:
 * mail is read by others than those whom it is for.
 */
export function waitingMail(siteUrl: string): { readonly subject: string; readonly text: string } {
  const studio = `${siteUrl}/studio/today`
  return {
    subject: 'Something is waiting for you / Er wacht iets op u',
    text: `Something is waiting for you in Studio:\n${studio}\n\nEr wacht iets op u in Studio:\n${studio}\n`,
  }
}
