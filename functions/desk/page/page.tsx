import { render } from "preact";
import "./page.css";

render(<p>1098</p>, document.body);
