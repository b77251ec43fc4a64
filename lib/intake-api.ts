import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { CfnStage, HttpApi, HttpMethod, type HttpRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type JsonPattern, LogGroup, MetricFilter, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { ChannelLine } from "../functions/channels.ts";

type Throttle = ChannelLine["throttle"];

/** For a route that says nothing of its own, and for what is no route at all. */
const otherwise: Throttle = { rate: 20, burst: 40 };

/** One line a request. The path is left out: a claim link stands in it. The status is a number, so that it can be compared. */
const logged =
  '{"requestId":"$context.requestId","route":"$context.routeKey","status":$context.status,"latency":"$context.responseLatency"}';

interface Served {
  readonly routes: ChannelLine["routes"];
  readonly throttle: Throttle;
  readonly throttles?: ChannelLine["throttles"];
  readonly by: IFunction;
}

/** The HTTP API: routes are let through each at its own rate, so that a flood on one refuses nobody on another. */
export class IntakeApi extends Construct {
  readonly url: string;
  private readonly api: HttpApi;
  private readonly stage: CfnStage;
  private readonly log: LogGroup;
  private readonly throttles: Record<string, { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }> = {};

  constructor(scope: Construct, id: string, retention: RetentionDays) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false });
    this.url = this.api.apiEndpoint;
    this.log = new LogGroup(this, "AccessLog", { retention, removalPolicy: RemovalPolicy.DESTROY });
    this.stage = new CfnStage(this, "Stage", {
      apiId: this.api.apiId,
      stageName: "$default",
      autoDeploy: true,
      accessLogSettings: { destinationArn: this.log.logGroupArn, format: logged },
      defaultRouteSettings: { throttlingRateLimit: otherwise.rate, throttlingBurstLimit: otherwise.burst },
      routeSettings: this.throttles,
    });
    Validations.of(this.api).acknowledge({
      id: "AwsSolutions-APIG4",
      reason:
        "Providers sign their requests and links are signed, which the functions check; the form is open to everyone.",
    });
  }

  /** Serves routes with a function, each at its own rate. */
  serve({ routes, throttle, throttles, by }: Served): void {
    const integration = new HttpLambdaIntegration(`${by.node.id}Integration`, by);
    const added = routes.flatMap((route): HttpRoute[] => {
      const [method = "POST", path = "/"] = route.split(" ");
      const { rate, burst } = throttles?.[route] ?? throttle;
      this.throttles[route] = { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
      return this.api.addRoutes({ path, methods: [methods[method] ?? HttpMethod.POST], integration });
    });
    // A stage that names a route before it is there is refused.
    for (const route of added) this.stage.node.addDependency(route);
  }

  /** How many requests to these routes were answered with an error of ours, a minute. */
  failures(id: string, routes: ChannelLine["routes"]): Metric {
    return this.counted(id, FilterPattern.all(onRoutes(routes), FilterPattern.numberValue("$.status", ">=", 500)));
  }

  /** How many requests were turned away because too many came at once, a minute. */
  refusals(id: string): Metric {
    return this.counted(id, FilterPattern.numberValue("$.status", "=", 429));
  }

  private counted(id: string, filterPattern: JsonPattern): Metric {
    const filter = new MetricFilter(this, id, {
      logGroup: this.log,
      filterPattern,
      metricNamespace: "Madadgaar",
      metricName: id,
      metricValue: "1",
    });
    return filter.metric({ statistic: Stats.SUM, period: Duration.minutes(1) });
  }
}

const methods: Readonly<Record<string, HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  OPTIONS: HttpMethod.OPTIONS,
};

const onRoutes = (routes: ChannelLine["routes"]): JsonPattern =>
  FilterPattern.any(...routes.map((route) => FilterPattern.stringValue("$.route", "=", route)));
