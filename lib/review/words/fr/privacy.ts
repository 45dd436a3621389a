import type { PrivacyWords } from '../en/privacy.ts'

/** Ce qui est gardé d’une relecture, et combien de temps, en français. */
export const privacy: PrivacyWords = {
  erased: (days) =>
    `Nous effaçons ce que vous écrivez ici, et le moment où vous avez ouvert le texte, ${days} après la fin du lien.`,
  agreed: 'Nous gardons ce que vous acceptez aussi longtemps que votre accord est valable.',
  history: 'Le service qui stocke nos textes peut en garder l’historique plus longtemps.',
}
