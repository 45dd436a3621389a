export { default, generateMetadata } from '../../../../../(site)/[language]/documents/[slug]/page'
