import type {EvaluateOptions, ExprNode} from 'groq-js'
import type {Access, DocumentView} from '../perspectives/document-view.ts'

/** One query, parsed, and everything its result depends on. */
export interface Evaluation {
  readonly tree: ExprNode
  readonly query: string
  readonly view: DocumentView
  readonly access: Access
  readonly timestamp: Date
  readonly projectId: string
  readonly dataset: string
}

/** What groq-js is told besides the documents. The dataset is empty: plans bring their own. */
export function evaluateOptions(
  evaluation: Evaluation,
  dereference: NonNullable<EvaluateOptions['dereference']>,
): EvaluateOptions {
  return {
    dataset: [],
    timestamp: evaluation.timestamp,
    identity: evaluation.access,
    sanity: {projectId: evaluation.projectId, dataset: evaluation.dataset},
    dereference,
  }
}
