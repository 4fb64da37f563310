#include "app/chart/year_chart.h"

#include "app/chart/year_plot.h"

#include <QChartView>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr double titleSize = 12.0;
constexpr double titleHeight = 22.0;

/// The title, without what is in brackets if there is no room for that.
QString fittingTitle(YearChartKind kind, const Language &language, double width)
{
    const QString title = yearChartTitle(kind, language);
    const bool fits = QFontMetricsF(textFont(titleSize, QFont::DemiBold)).horizontalAdvance(title) <= width;
    return fits ? title : title.section(QStringLiteral(" ("), 0, 0);
}

QStringList wordsOfAllYears(const YearChartData &data)
{
    QStringList years;
    for (std::size_t bin = 0; bin < data.bins.size(); ++bin)
        years << yearWords(data, bin);
    return years;
}

} // namespace

void paintYearChart(QPainter &painter, const QRectF &area, const YearChartData &data, const Theme &theme)
{
    painter.save();
    painter.setFont(textFont(titleSize, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.topLeft(), QSizeF(area.width(), titleHeight)), Qt::AlignLeft | Qt::AlignTop,
                     fittingTitle(data.kind, *data.language, area.width()));

    QGraphicsScene scene;
    auto *plot = new YearPlot;
    scene.addItem(plot);
    plot->resize(area.width(), area.height() - titleHeight);
    plot->show(data, theme);
    plot->layout()->activate();
    scene.setSceneRect(plot->geometry());
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, area.adjusted(0, titleHeight, 0, 0), plot->geometry(), Qt::IgnoreAspectRatio);
    painter.restore();
}

YearChart::YearChart(YearChartKind kind, QWidget *parent)
    : QWidget(parent), m_data{.kind = kind}, m_theme(lightTheme()),
      m_title(new QLabel(yearChartTitle(kind), this)), m_plot(new YearPlot),
      m_view(new QChartView(m_plot, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(textFont(titleSize, QFont::DemiBold));
    m_title->setMinimumWidth(1);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent;"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(yearChartTitle(kind));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
}

void YearChart::setBins(const YearBins &bins, const std::vector<EventTheme> &themes)
{
    m_data.bins = bins;
    m_data.themes = themes;
    refresh();
}

void YearChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void YearChart::setYear(std::optional<int> year)
{
    const int bin = year.value_or(0) - m_data.bins.firstYear;
    const bool there = year && bin >= 0 && static_cast<std::size_t>(bin) < m_data.bins.size();
    m_plot->setPointed(there ? std::optional(static_cast<std::size_t>(bin)) : std::nullopt);
}

void YearChart::resizeEvent(QResizeEvent *event)
{
    m_title->setText(fittingTitle(m_data.kind, *m_data.language, width()));
    QWidget::resizeEvent(event);
}

void YearChart::refresh()
{
    m_plot->show(m_data, m_theme);
    setAccessibleDescription(wordsOfAllYears(m_data).join(QStringLiteral("; ")));
}

void YearChart::point(std::optional<std::size_t> bin)
{
    m_plot->setPointed(bin);
    m_view->viewport()->setCursor(bin ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

std::optional<std::size_t> YearChart::binUnder(const QPoint &at) const
{
    return m_plot->binAt(m_plot->mapFromScene(m_view->mapToScene(at)));
}

bool YearChart::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        point(binUnder(static_cast<QMouseEvent *>(event)->pos()));
        break;
    case QEvent::Leave:
        point(std::nullopt);
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        return true;
    case QEvent::MouseButtonRelease:
        if (const auto bin = binUnder(static_cast<QMouseEvent *>(event)->pos()))
            emit yearPicked(m_data.bins.firstYear + static_cast<int>(*bin));
        return true;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto bin = binUnder(help->pos());
        QToolTip::showText(help->globalPos(), bin ? yearWords(m_data, *bin).toHtmlEscaped() : QString(),
                           m_view);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void YearChart::keyPressEvent(QKeyEvent *event)
{
    if (m_data.bins.size() == 0)
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_data.bins.size() - 1;
    const std::optional<std::size_t> bin = m_plot->pointed();
    switch (event->key()) {
    case Qt::Key_Left:
        return pointWithKeys(bin && *bin > 0 ? *bin - 1 : bin.value_or(last));
    case Qt::Key_Right:
        return pointWithKeys(bin ? std::min(*bin + 1, last) : 0);
    case Qt::Key_Home:
        return pointWithKeys(0);
    case Qt::Key_End:
        return pointWithKeys(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (bin)
            emit yearPicked(m_data.bins.firstYear + static_cast<int>(*bin));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearChart::pointWithKeys(std::size_t bin)
{
    m_plot->setPointed(bin);
    const QPoint at = m_view->mapFromScene(m_plot->mapToScene(m_plot->columnOf(bin).topLeft()));
    QToolTip::showText(m_view->mapToGlobal(at), yearWords(m_data, bin).toHtmlEscaped(), m_view);
}

void YearChart::focusOutEvent(QFocusEvent *event)
{
    point(std::nullopt);
    QWidget::focusOutEvent(event);
}

} // namespace faultline
