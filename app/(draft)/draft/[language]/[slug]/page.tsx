export { default, generateMetadata } from '../../../../(site)/[language]/[slug]/page'
