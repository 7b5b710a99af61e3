export { recordReview } from './record-review.ts';
export { remindReviews } from './remind-reviews.ts';
export { reviewsApi } from './reviews.api.ts';
export { REVIEW_NAMES } from './reviews.content.ts';
export { reviewsPages } from './reviews.routes.tsx';
