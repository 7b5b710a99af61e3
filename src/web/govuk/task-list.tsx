import type { Child } from 'hono/jsx';
import { classList, type Maybe, type Part, type Styling, wordsOf } from './part.ts';

export interface Task {
  readonly title: Part;
  readonly href?: string | undefined;
  readonly hint?: Child;
  /** Words, or a Tag where somebody has to act. */
  readonly status: Child;
  readonly statusClasses?: string | undefined;
  readonly classes?: string | undefined;
}

interface TaskListProps extends Styling {
  readonly idPrefix?: string | undefined;
  readonly items: readonly Maybe<Task>[];
}

export function TaskList(props: TaskListProps) {
  return (
    <ul class={classList('govuk-task-list', props.classes)} {...props.attributes}>
      {props.items.map((task, index) =>
        task ? <TaskRow task={task} id={`${props.idPrefix || 'task-list'}-${index + 1}`} /> : null,
      )}
    </ul>
  );
}

function TaskRow({ task, id }: { task: Task; id: string }) {
  const title = wordsOf(task.title);
  return (
    <li
      class={classList(
        'govuk-task-list__item',
        task.href && 'govuk-task-list__item--with-link',
        task.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={classList('govuk-link', 'govuk-task-list__link', title.classes)}
            href={task.href}
            aria-describedby={classList(task.hint ? `${id}-hint` : false, `${id}-status`)}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes}>{title.text}</div>
        )}
        {task.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classList('govuk-task-list__status', task.statusClasses)} id={`${id}-status`}>
        {task.status}
      </div>
    </li>
  );
}
