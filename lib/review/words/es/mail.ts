import type { MailWords } from '../en/mail.ts'

/** El mensaje con el que se envía un enlace de lectura, en español. */
export const mail: MailWords = {
  subject: 'Un texto para leer',
  hello: 'Hola:',
  asked: 'Una persona le pide que lea un texto. No necesita cuenta ni contraseña.',
  open: 'Abra esta página. Un botón en ella abre el texto:',
  until: (day) => `El enlace funciona hasta el ${day}.`,
  onlyYou: 'Es para usted. Por favor, no lo envíe a nadie más.',
  unexpected: 'Si no esperaba este mensaje, no tiene que hacer nada.',
}
