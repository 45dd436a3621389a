export { default, generateMetadata } from '../../../../(site)/[language]/countries/page'
