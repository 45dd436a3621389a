import type { PrivacyWords } from '../en/privacy.ts'

/** ما الذي يُحتفظ به من المراجعة، وإلى متى، بالعربية. */
export const privacy: PrivacyWords = {
  erased: (days) => `نمحو ما يُكتب هنا، ووقت فتح النص، بعد ${days} من انتهاء الرابط.`,
  agreed: 'نحتفظ بموافقتك ما دامت سارية.',
  history: 'قد تحتفظ الخدمة التي تخزّن نصوصنا بسجل لها مدة أطول.',
}
