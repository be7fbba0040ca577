/** Where zizmor looks for its settings. */
export const CONFIGS = ['zizmor.yml', 'zizmor.yaml', '.github/zizmor.yml', '.github/zizmor.yaml'];
