locals {
  by_revision = ["resource.label.revision_name"]
  counted = {
    alignmentPeriod    = "60s"
    perSeriesAligner   = "ALIGN_DELTA"
    crossSeriesReducer = "REDUCE_SUM"
    groupByFields      = local.by_revision
  }

  charts = {
    for name in keys(var.services) : name => [
      {
        title  = "Requests per second, by revision"
        limits = []
        lines  = [{ filter = local.requests[name], aligner = "ALIGN_RATE", reducer = "REDUCE_SUM", by = local.by_revision, legend = "" }]
        ratios = []
      },
      {
        title  = "Share of 5xx answers, by revision"
        limits = [var.error_ratio]
        lines  = []
        ratios = [local.errors[name]]
      },
      {
        title  = "Share of 4xx answers, by revision"
        limits = []
        lines  = []
        ratios = [local.refusals[name]]
      },
      {
        title  = "Latency in ms, by revision"
        limits = [var.latency_ms]
        lines = [
          for percent in ["50", "95", "99"] :
          { filter = local.latency[name], aligner = "ALIGN_DELTA", reducer = "REDUCE_PERCENTILE_${percent}", by = local.by_revision, legend = "p${percent} " }
        ]
        ratios = []
      },
      {
        title  = "Memory in use, by revision"
        limits = [var.memory_ratio]
        lines  = [{ filter = local.memory[name], aligner = "ALIGN_DELTA", reducer = "REDUCE_PERCENTILE_99", by = local.by_revision, legend = "p99 " }]
        ratios = []
      },
      {
        title  = "Instances, by revision and state"
        limits = []
        lines  = [{ filter = local.instances[name], aligner = "ALIGN_MAX", reducer = "REDUCE_SUM", by = concat(local.by_revision, ["metric.label.state"]), legend = "$${metric.labels.state} " }]
        ratios = []
      },
    ]
  }
}

resource "google_monitoring_dashboard" "service" {
  for_each = var.services

  project = var.project_id

  dashboard_json = jsonencode({
    displayName = "${each.key} on Cloud Run"
    mosaicLayout = {
      columns = 48
      tiles = [
        for at, chart in local.charts[each.key] : {
          xPos   = at % 2 * 24
          yPos   = floor(at / 2) * 16
          width  = 24
          height = 16
          widget = {
            title = chart.title
            xyChart = {
              thresholds = [for limit in chart.limits : { value = limit }]
              dataSets = concat(
                [
                  for line in chart.lines : {
                    plotType       = "LINE"
                    legendTemplate = "${line.legend}$${resource.labels.revision_name}"
                    timeSeriesQuery = {
                      timeSeriesFilter = {
                        filter = line.filter
                        aggregation = {
                          alignmentPeriod    = "60s"
                          perSeriesAligner   = line.aligner
                          crossSeriesReducer = line.reducer
                          groupByFields      = line.by
                        }
                      }
                    }
                  }
                ],
                [
                  for numerator in chart.ratios : {
                    plotType       = "LINE"
                    legendTemplate = "$${resource.labels.revision_name}"
                    timeSeriesQuery = {
                      timeSeriesFilterRatio = {
                        numerator   = { filter = numerator, aggregation = local.counted }
                        denominator = { filter = local.requests[each.key], aggregation = local.counted }
                      }
                    }
                  }
                ],
              )
            }
          }
        }
      ]
    }
  })
}
