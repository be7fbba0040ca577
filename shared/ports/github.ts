/** GitHub's REST API, as far as a delivery needs it. Failures are for the caller to report: they never change a conclusion. */
export interface GitHub {
  createDeployment(deployment: {
    readonly ref: string;
    readonly environment: string;
    readonly description: string;
  }): Promise<{ readonly id: number }>;
  setDeploymentStatus(status: {
    readonly deploymentId: number;
    readonly state: 'in_progress' | 'success' | 'failure' | 'inactive';
    readonly description: string;
    readonly logUrl: string;
    readonly environmentUrl?: string | undefined;
  }): Promise<void>;
}
