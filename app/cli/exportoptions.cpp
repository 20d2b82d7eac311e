// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportoptions.h"

#include "app/cli/arguments.h"
#include "remote/query/filtervalue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace bee::cli {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Cli", text);
}

struct View {
    const char* name;
    PictureView view;
    const char* formats;
};

constexpr const char* pictureFormats = "png svg pdf";

/// "raw" is none of PictureView: it stands last.
const std::vector<View>& views()
{
    static const std::vector<View> all{
        {"table", PictureView::Table, "csv ndjson"},
        {"heatmap", PictureView::Heatmap, "png svg pdf csv ndjson"},
        {"linechart", PictureView::LineChart, pictureFormats},
        {"distribution", PictureView::Distribution, pictureFormats},
        {"flamegraph", PictureView::FlameGraph, "png svg pdf folded speedscope.json"},
        {"raw", {}, "txt"},
    };
    return all;
}

/// One option: its views, and what it is.
struct Option {
    const char* name;
    const char* value; ///< empty: a switch
    const char* views; ///< empty: all of them
    const char* description;
};

constexpr const char* pictures = "heatmap linechart distribution flamegraph";

const std::vector<Option>& options()
{
    static const std::vector<Option> all{
        {"capture", "N", "",
         QT_TRANSLATE_NOOP("Cli", "The capture's number; default: the first that has the view.")},
        {"view", "NAME", "",
         QT_TRANSLATE_NOOP("Cli", "table, heatmap, linechart, distribution, flamegraph or raw.")},
        {"output", "FILE", "",
         QT_TRANSLATE_NOOP("Cli", "The file; its ending says how: png, svg, pdf; csv, ndjson, folded, "
                                  "speedscope.json, txt.")},
        {"from", "T", "table heatmap linechart distribution flamegraph",
         QT_TRANSLATE_NOOP("Cli", "Only what happened from then on: 14:03:31.5 or \"2026-11-22 14:03:31\" in "
                                  "the host's time, +5s since the start.")},
        {"to", "T", "table heatmap linechart distribution flamegraph",
         QT_TRANSLATE_NOOP("Cli", "Only what happened before that, likewise.")},
        {"filter", "EXPR", "table heatmap linechart distribution flamegraph",
         QT_TRANSLATE_NOOP("Cli",
                           "Only rows that pass, or stacks by comm, pid and tid, as: comm == \"nginx\" "
                           "&& lat > 10ms && path ~ \"^/var\".")},
        {"column", "NAME[,NAME]", "heatmap linechart distribution",
         QT_TRANSLATE_NOOP(
             "Cli", "Of a table: the numbers to show. A second one colours a heat map by its "
                    "mean, or makes a scatter plot. Heat map: \"offset\" is the place in the second.")},
        {"by", "NAME", "heatmap linechart distribution",
         QT_TRANSLATE_NOOP("Cli", "Split by this column: heat maps side by side, a line or a box for each.")},
        {"key", "VALUE", "heatmap",
         QT_TRANSLATE_NOOP("Cli",
                           "Only this disk, flag, … of a heat map, or this value of the --by column.")},
        {"palette", "NAME", "heatmap distribution",
         QT_TRANSLATE_NOOP("Cli", "Colours: viridis, cividis, inferno, magma or print.")},
        {"color", "HOW", "heatmap flamegraph",
         QT_TRANSLATE_NOOP("Cli", "Heat map: linear, log, rank or column. Flame graph: kind, package, name, "
                                  "difference or offcpu.")},
        {"axis", "HOW", "heatmap linechart distribution",
         QT_TRANSLATE_NOOP("Cli", "log or linear; default: what suits the values.")},
        {"percentiles", "LIST", "heatmap",
         QT_TRANSLATE_NOOP("Cli", "Drawn over a heat map: 50,95,99,99.9, or none.")},
        {"lines", "HOW", "linechart", QT_TRANSLATE_NOOP("Cli", "together, stacked or apart.")},
        {"order", "HOW", "flamegraph", QT_TRANSLATE_NOOP("Cli", "Of a flame graph: name, count or time.")},
        {"split", "HOW", "flamegraph",
         QT_TRANSLATE_NOOP("Cli", "Of a flame graph: merged, program, process or thread.")},
        {"icicle", "", "flamegraph", QT_TRANSLATE_NOOP("Cli", "A flame graph from the top down.")},
        {"search", "TEXT", "flamegraph",
         QT_TRANSLATE_NOOP("Cli", "Marks what matches in a flame graph; /TEXT/ is a regular expression.")},
        {"baseline", "WHAT", "flamegraph",
         QT_TRANSLATE_NOOP("Cli",
                           "Compares a flame graph with another capture's number, or with another time "
                           "of the same: T..T.")},
        {"size", "WxH", pictures,
         QT_TRANSLATE_NOOP("Cli", "Of a picture: 1200x600; 1200 chooses the height.")},
        {"scale", "N", pictures, QT_TRANSLATE_NOOP("Cli", "Pixels a unit of a PNG: 1 to 4.")},
        {"theme", "NAME", pictures, QT_TRANSLATE_NOOP("Cli", "Of a picture: light (default) or dark.")},
        {"untitled", "", pictures,
         QT_TRANSLATE_NOOP("Cli", "A picture without title, losses and provenance.")},
        {"still", "", "flamegraph", QT_TRANSLATE_NOOP("Cli", "An SVG without zoom and search.")},
    };
    return all;
}

/// Reads the options; the first thing that is wrong is printed, and ends it.
class Reader {
public:
    std::variant<ExportRequest, int> read(const QStringList& arguments)
    {
        m_parser.setApplicationDescription(
            say(QT_TRANSLATE_NOOP("Cli", "Writes a view of a capture into a file.")));
        for (const Option& option : options())
            m_parser.addOption(
                {QLatin1String(option.name), say(option.description), QLatin1String(option.value)});
        m_parser.addPositionalArgument(QStringLiteral("SESSION"),
                                       say(QT_TRANSLATE_NOOP("Cli", "A .bscope file.")));
        if (const auto code = parse(m_parser, arguments))
            return *code;
        readWhat();
        if (m_error)
            return fail(Usage, *m_error);
        m_request.filterText = value("filter");
        const auto parsed = FilterExpression::parse(m_request.filterText);
        if (const auto* error = std::get_if<FilterError>(&parsed))
            return failFilter(m_request.filterText, *error);
        m_request.filter = std::get<FilterExpression>(parsed);
        m_request.from = value("from");
        m_request.to = value("to");
        m_request.baseline = value("baseline");
        readPicture();
        readHeatmap();
        readOthers();
        if (m_error)
            return fail(Usage, *m_error);
        return m_request;
    }

private:
    [[nodiscard]] QString value(const char* name) const { return m_parser.value(QLatin1String(name)); }
    [[nodiscard]] bool isSet(const char* name) const { return m_parser.isSet(QLatin1String(name)); }

    void refuse(const QString& message, const QString& remedy = {})
    {
        if (!m_error)
            m_error = Error{message, {}, remedy};
    }
    void refuseValue(const char* name, const QString& remedy)
    {
        refuse(
            say(QT_TRANSLATE_NOOP("Cli", "“%1” is nothing for --%2.")).arg(value(name), QLatin1String(name)),
            remedy);
    }

    /// The place of an option's value among some words; nothing and an error where it is none of them.
    std::optional<int> choice(const char* name, const QStringList& words)
    {
        if (!isSet(name))
            return {};
        const auto at = words.indexOf(value(name));
        if (at >= 0)
            return static_cast<int>(at);
        refuseValue(
            name,
            say(QT_TRANSLATE_NOOP("Cli", "Use one of these: %1.")).arg(words.join(QStringLiteral(", "))));
        return {};
    }
    std::optional<int> choice(const char* name, const char* words)
    {
        return choice(name, QString::fromLatin1(words).split(QLatin1Char(' ')));
    }

    void readWhat()
    {
        m_request.path = value("output");
        m_request.viewName = value("view");
        if (m_parser.positionalArguments().size() != 1 || m_request.path.isEmpty())
            return refuse(say(QT_TRANSLATE_NOOP("Cli", "Give one session file and --output.")));
        m_request.session = m_parser.positionalArguments().constFirst();
        const auto view = std::find_if(views().begin(), views().end(), [&](const View& one) {
            return m_request.viewName == QLatin1String(one.name);
        });
        if (view == views().end())
            return refuse(say(QT_TRANSLATE_NOOP("Cli", "“%1” is not a view.")).arg(m_request.viewName),
                          say(QT_TRANSLATE_NOOP(
                              "Cli", "Use table, heatmap, linechart, distribution, flamegraph or raw.")));
        m_request.view.view = view->view;
        m_request.isRaw = m_request.viewName == QLatin1String("raw");
        for (const Option& option : options()) {
            const QStringList allowed =
                QString::fromLatin1(option.views).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            if (!allowed.isEmpty() && isSet(option.name) && !allowed.contains(m_request.viewName))
                refuse(
                    say(QT_TRANSLATE_NOOP("Cli", "--%1 is not for --view %2."))
                        .arg(QLatin1String(option.name), m_request.viewName),
                    say(QT_TRANSLATE_NOOP("Cli", "It is for: %1.")).arg(allowed.join(QStringLiteral(", "))));
        }
        const QStringList formats = QString::fromLatin1(view->formats).split(QLatin1Char(' '));
        for (const QString& format : formats)
            if (m_request.path.endsWith(QLatin1Char('.') + format, Qt::CaseInsensitive))
                m_request.format = format;
        if (m_request.format.isEmpty())
            refuse(
                say(QT_TRANSLATE_NOOP("Cli", "A %1 cannot be written as .%2."))
                    .arg(m_request.viewName, QFileInfo(m_request.path).suffix()),
                say(QT_TRANSLATE_NOOP("Cli", "Name the file .%1.")).arg(formats.join(QStringLiteral(", ."))));
        m_request.capture = value("capture").toInt();
        if (isSet("capture") && m_request.capture < 1)
            refuse(say(QT_TRANSLATE_NOOP("Cli", "“%1” is not a capture's number.")).arg(value("capture")));
    }

    void readPicture()
    {
        PictureOptions& picture = m_request.picture;
        if (isSet("size")) {
            const QStringList sides = value("size").split(QLatin1Char('x'));
            bool isWidth = false, isHeight = true;
            picture.size.setWidth(sides[0].toInt(&isWidth));
            picture.size.setHeight(sides.size() > 1 ? sides[1].toInt(&isHeight) : 0);
            if (sides.size() > 2 || !isWidth || !isHeight || picture.size.width() < 100 ||
                (sides.size() > 1 && picture.size.height() < 60))
                refuse(say(QT_TRANSLATE_NOOP("Cli", "“%1” is not a size.")).arg(value("size")),
                       say(QT_TRANSLATE_NOOP("Cli", "Write 1200x600; at least 100x60.")));
        }
        if (isSet("scale")) {
            bool isNumber = false;
            picture.scale = value("scale").toDouble(&isNumber);
            if (!isNumber || !(picture.scale >= 1 && picture.scale <= 4))
                refuseValue("scale", say(QT_TRANSLATE_NOOP("Cli", "Write a number from 1 to 4.")));
        }
        picture.theme = themeFor(choice("theme", "light dark") == 1);
        picture.titled = !isSet("untitled");
        picture.interactive = !isSet("still");
    }

    void readHeatmap()
    {
        HeatmapLook& look = m_request.view.heatmap;
        if (const auto palette = choice("palette", heatmapPaletteNames())) {
            look.palette = *heatmapPaletteFromName(value("palette"));
            m_request.view.distribution.palette = look.palette;
        }
        if (isSet("key"))
            m_request.view.key = value("key");
        if (m_request.view.view == PictureView::Heatmap && choice("color", heatmapColoringNames()))
            look.coloring = *heatmapColoringFromName(value("color"));
        if (isSet("percentiles")) {
            std::vector<double> shares;
            const QString list = value("percentiles");
            const QStringList parts =
                list == QLatin1String("none") ? QStringList() : list.split(QLatin1Char(','));
            for (const QString& part : parts) {
                bool isNumber = false;
                const double percent = part.toDouble(&isNumber);
                if (!isNumber || !(percent > 0 && percent < 100) || parts.size() > 8)
                    return refuseValue(
                        "percentiles",
                        say(QT_TRANSLATE_NOOP("Cli", "Write up to eight: 50,95,99,99.9; or none.")));
                shares.push_back(percent / 100);
            }
            std::sort(shares.begin(), shares.end());
            m_request.view.percentiles = shares;
        }
    }

    void readOthers()
    {
        ViewRequest& view = m_request.view;
        view.columns = value("column").split(QLatin1Char(','), Qt::SkipEmptyParts);
        view.by = value("by");
        if (const auto axis = choice("axis", "log linear")) {
            view.heatmap.axis = *axis == 0 ? ValueAxis::Logarithmic : ValueAxis::Linear;
            view.distribution.axis = view.heatmap.axis;
            view.distribution.other = view.heatmap.axis;
            view.lines.logarithmic = *axis == 0;
        }
        if (const auto lines = choice("lines", "together stacked apart"))
            view.lines.arrangement = std::array{LineArrangement::Together, LineArrangement::Stacked,
                                                LineArrangement::Apart}[static_cast<std::size_t>(*lines)];
        if (const auto order = choice("order", "name count time"))
            view.shape.order = static_cast<FlameOrder>(*order);
        if (const auto split = choice("split", "merged process thread program"))
            view.shape.split = static_cast<FlameSplit>(*split);
        if (view.view == PictureView::FlameGraph)
            if (const auto color = choice("color", "kind package name difference offcpu"))
                view.flame.coloring = std::array{FlameColoring::Kind, FlameColoring::Package,
                                                 FlameColoring::Name, FlameColoring::Difference,
                                                 FlameColoring::OffCpu}[static_cast<std::size_t>(*color)];
        view.flame.icicle = isSet("icicle");
        const QString search = value("search");
        const bool isExpression =
            search.size() > 2 && search.startsWith(QLatin1Char('/')) && search.endsWith(QLatin1Char('/'));
        view.search = {isExpression ? search.mid(1, search.size() - 2) : search, isExpression};
    }

    QCommandLineParser m_parser;
    ExportRequest m_request;
    std::optional<Error> m_error;
};

std::optional<Time> parseTime(const QString& text, const FilterClock& clock)
{
    FilterValue value;
    value.text = text.trimmed();
    bool isNumber = false;
    (void)value.text.toDouble(&isNumber);
    if (isNumber && !value.text.startsWith(QLatin1Char('-')) && !value.text.startsWith(QLatin1Char('+')))
        value.text.prepend(QLatin1Char('+'));
    const Written<WrittenTime> written = writtenTime(value, clock);
    if (const auto* time = std::get_if<WrittenTime>(&written))
        return Time(Duration(time->first));
    const QDateTime time = QDateTime::fromString(value.text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::OffsetFromUTC)
        return std::nullopt;
    return Time(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

std::variant<ExportRequest, int> exportRequest(const QStringList& arguments)
{
    return Reader().read(arguments);
}

FilterClock clockOf(const CaptureRecord& record, const DecodedValues& values)
{
    // Rows of a clock without a date may be read as of later today.
    Time start = record.started;
    if (values.events && values.events->rowCount() > 0) {
        const int time = firstTimeColumn(values.events->schema());
        if (time >= 0 && !values.events->isNull(0, time))
            start = record.provenance.contains(QLatin1String("importedFrom"))
                        ? values.events->time(0, time)
                        : std::min(start, values.events->time(0, time));
    }
    return {std::chrono::seconds(record.utcOffsetSeconds) + record.clockOffset(), start};
}

Result<TimeRange> parseRange(const QString& from, const QString& to, const FilterClock& clock)
{
    TimeRange range;
    for (const auto& [text, end] : {std::pair(from, &range.from), std::pair(to, &range.to)}) {
        if (text.isEmpty())
            continue;
        const std::optional<Time> time = parseTime(text, clock);
        if (!time)
            return Error{
                say(QT_TRANSLATE_NOOP("Cli", "“%1” is not a time.")).arg(text),
                {},
                say(QT_TRANSLATE_NOOP(
                    "Cli", "Write 14:03:31, \"2026-11-22 14:03:31\", 2026-11-22T14:03:31Z or +5s."))};
        *end = *time;
    }
    return range;
}

int failFilter(const QString& filter, const FilterError& error)
{
    QString line = filter;
    for (QChar& c : line)
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    const auto width = [&](qsizetype from, qsizetype length) {
        return line.mid(from, length).toUcs4().size();
    };
    const auto place = static_cast<int>(width(0, error.position));
    const auto length = static_cast<int>(std::max<qsizetype>(1, width(error.position, error.length)));
    const QString indent = QStringLiteral("  ");
    fail(Usage, {error.message, {}, {}});
    printErr(indent + line);
    printErr(indent + QString(place, QLatin1Char(' ')) + QLatin1Char('^') +
             QString(length - 1, QLatin1Char('~')));
    if (!error.remedy.isEmpty())
        printErr(indent + error.remedy);
    return Usage;
}

} // namespace bee::cli
