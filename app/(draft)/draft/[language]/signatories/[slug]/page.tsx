export { default, generateMetadata } from '@/app/(site)/[language]/signatories/[slug]/page'
