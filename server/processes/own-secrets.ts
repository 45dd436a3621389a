/**
 * For the environment of every process but the lake's and the one that `npm start` begins with: none other reaches the bucket of pictures.
 */
export const withoutBucketKeys = {
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_SECRET_ACCESS_KEY_FILE: '',
  AWS_SESSION_TOKEN: '',
}

/**
 * For the environment of every process but the one that `npm start` begins with, which sends mail and has backups made: none
 * other has the passwords, or the addresses. The token for metrics is for those that readers connect to.
 */
export const withoutOwnSecrets = {
  SMTP_URL: '',
  MAIL_FROM: '',
  MAIL_STAFF: '',
  BACKUP_PASSPHRASE: '',
  METRICS_TOKEN: '',
}
