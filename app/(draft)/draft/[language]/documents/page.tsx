export { default, generateMetadata } from '../../../../(site)/[language]/documents/page'
