/** A field of a request that cannot be answered, in the form in which Monitoring words it. */
export class InvalidArgument extends Error {
  constructor(field: string, value: string, why: string) {
    super(`Field ${field} had an invalid value of "${value}": ${why}`);
  }
}

/** A metric type that nothing has written. */
export class UnknownMetric extends Error {
  constructor(type: string) {
    super(
      `Cannot find metric(s) that match type = "${type}". If a metric was created recently, it could take up to 10 minutes to become available. Please try again soon.`,
    );
  }
}
