import type { PrivacyWords } from '../en/privacy.ts'

/** Qué se guarda de una revisión, y por cuánto tiempo, en español. */
export const privacy: PrivacyWords = {
  erased: (days) => `Borramos lo que escribe aquí, y cuándo abrió el texto, ${days} después de que termine el enlace.`,
  agreed: 'Guardamos aquello a lo que da su acuerdo mientras ese acuerdo sea válido.',
  history: 'El servicio que almacena nuestros textos puede guardar su historial más tiempo.',
}
