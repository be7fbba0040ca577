/** Which of the two programs reads the configuration. */
export type Flavor = 'terraform' | 'opentofu';
