import { type ControlProps, controlAttributes, LabelledControl } from './form-group.tsx';

export interface FileUploadProps extends ControlProps {
  readonly multiple?: boolean | undefined;
}

export function FileUpload(props: FileUploadProps) {
  return (
    <LabelledControl field={props}>
      <input type="file" multiple={props.multiple} {...controlAttributes(props, 'govuk-file-upload')} />
    </LabelledControl>
  );
}
