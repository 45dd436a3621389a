/**
 * For the environment of every process but the one that `npm start` begins with, which sends mail and has backups made: none
 * other has the passwords, or the addresses.
 */
export const withoutOwnSecrets = { SMTP_URL: '', MAIL_FROM: '', MAIL_STAFF: '', BACKUP_PASSPHRASE: '' }
