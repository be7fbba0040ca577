export const SEEN_ID = 'CKV2_RUN_DELIVERY_1';

/**
 * A check that every resource passes. checkov answers with zeros, as if it had seen nothing, where none of its own checks is about the resources that
 * there are; with this one its count is that of what it saw.
 */
export const SEEN_CHECK = `metadata:
  id: ${SEEN_ID}
  name: Seen
  category: GENERAL_SECURITY
definition:
  cond_type: attribute
  resource_types: all
  attribute: run_delivery_never
  operator: not_exists
`;
