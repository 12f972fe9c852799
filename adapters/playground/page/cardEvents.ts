export interface CardEvents {
  readonly onPress: (label: string) => void;
  readonly onSubmit: (values: Record<string, string | string[]>) => void;
}
