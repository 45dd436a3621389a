import type { PrivacyWords } from '../en/privacy.ts'

/** ما الذي يُحتفظ به من المراجعة، وإلى متى، بالعربية. */
export const privacy: PrivacyWords = {
  erased: (days) => `نمحو ما تكتبه هنا، ووقت فتحك للنص، بعد ${days} من انتهاء الرابط.`,
  agreed: 'نحتفظ بما توافق عليه ما دامت موافقتك سارية.',
  history: 'قد تحتفظ الخدمة التي تخزّن نصوصنا بسجل لها مدة أطول.',
}
