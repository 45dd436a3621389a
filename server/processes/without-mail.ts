/** For the environment of every process but the one that sends mail: none other has the password, or the addresses. */
export const withoutMail = { SMTP_URL: '', MAIL_FROM: '', MAIL_STAFF: '' }
