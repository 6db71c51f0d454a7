/** Owns the pane's buttons. One that can't be pressed now keeps the focus, so that who works by keyboard stays where they are. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** Besides `button`: `primary`, `small`, `grow`, `whole`. */
  readonly class?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly onClick?: () => unknown;
  readonly 'aria-expanded'?: boolean;
  readonly children: ComponentChildren;
}

export function Button({
  class: looks = '',
  type = 'button',
  disabled = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: Event) => {
    if (disabled) event.preventDefault();
    else onClick?.();
  };
  return (
    <button {...rest} class={`button ${looks}`.trim()} type={type} aria-disabled={disabled} onClick={press}>
      {children}
    </button>
  );
}
