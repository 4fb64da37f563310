#include "app/map/area_tools.h"

#include <QBoxLayout>
#include <QToolButton>

namespace faultline {

AreaTools::AreaTools(QBoxLayout &column, QWidget *view) : QObject(view)
{
    for (const auto &[tool, name] :
         {std::pair(AreaTool::Box, tr("Draw a box: only events in it are shown (Ctrl+drag)")),
          std::pair(AreaTool::Polygon,
                    tr("Draw a polygon, a click for each corner, a double click at the end (Alt+clicks)")),
          std::pair(AreaTool::Shown, tr("Only what the map shows"))})
        m_buttons[static_cast<std::size_t>(tool)] = addButton(column, view, tool, name);
}

QToolButton *AreaTools::addButton(QBoxLayout &column, QWidget *view, AreaTool tool, const QString &name)
{
    auto *added = new QToolButton(view);
    added->setAccessibleName(name);
    added->setToolTip(name);
    added->setCursor(Qt::ArrowCursor);
    added->setFixedSize(28, 28);
    added->setIconSize({18, 18});
    added->setCheckable(true);
    column.addWidget(added);
    if (tool == AreaTool::Shown)
        connect(added, &QToolButton::clicked, this, &AreaTools::followingWanted);
    else
        connect(added, &QToolButton::clicked, this, [this, tool](bool down) {
            giveUp();
            button(tool)->setChecked(down);
        });
    return added;
}

void AreaTools::setTheme(const Theme &theme, double devicePixelRatio)
{
    for (const AreaTool tool : {AreaTool::Box, AreaTool::Polygon, AreaTool::Shown})
        button(tool)->setIcon(areaToolIcon(tool, theme.text, devicePixelRatio));
}

void AreaTools::setFollowing(bool following) { button(AreaTool::Shown)->setChecked(following); }

bool AreaTools::drawsBox(Qt::KeyboardModifiers modifiers) const
{
    return modifiers.testFlag(Qt::ControlModifier) || button(AreaTool::Box)->isChecked();
}

bool AreaTools::drawsPolygon(Qt::KeyboardModifiers modifiers) const
{
    return modifiers.testFlag(Qt::AltModifier) || button(AreaTool::Polygon)->isChecked();
}

void AreaTools::dragBox(Mercator from, Mercator to)
{
    if (!m_sketch || m_sketch->shape() != AreaSketch::Shape::Box)
        m_sketch.emplace(AreaSketch::Shape::Box, from);
    point(to);
}

void AreaTools::addCorner(Mercator at)
{
    if (m_sketch && m_sketch->shape() == AreaSketch::Shape::Polygon)
        m_sketch->addCorner(at);
    else
        m_sketch.emplace(AreaSketch::Shape::Polygon, at);
    emit changed();
}

void AreaTools::point(Mercator at)
{
    if (!m_sketch)
        return;
    m_sketch->point(at);
    emit changed();
}

void AreaTools::finish()
{
    const auto area = m_sketch ? m_sketch->finished() : std::nullopt;
    giveUp();
    if (area)
        emit drawn(*area);
}

void AreaTools::giveUp()
{
    m_sketch.reset();
    for (const AreaTool tool : {AreaTool::Box, AreaTool::Polygon})
        button(tool)->setChecked(false);
    emit changed();
}

} // namespace faultline
