#include "app/shell/banner.h"

#include "app/shell/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace faultline {

Banner::Banner(QWidget *parent) : QToolBar(parent), m_words(new QLabel(this)), m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("banner"));
    setWindowTitle(QStringLiteral("Notice"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false); // it comes and goes by itself
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(textFont(13));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a bar asks no height for a width
    m_words->setFixedHeight(2 * m_words->fontMetrics().lineSpacing());
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *content = new QWidget(this);
    content->setLayout(m_row);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_words, 1);
    addWidget(content);
    hide();
}

void Banner::say(const QString &sentence, const std::vector<Way> &ways, bool dismissible)
{
    dismiss();
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    for (const Way &way : ways)
        add(way);
    if (dismissible)
        add({QStringLiteral("Dismiss"), QStringLiteral("Put this notice away"), [this] { dismiss(); }});
    show();
}

void Banner::add(const Way &way)
{
    auto *button = new QToolButton(this);
    button->setText(way.words);
    button->setToolTip(way.toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, way.go);
    m_row->addWidget(button);
    m_buttons.push_back(button);
}

void Banner::dismiss()
{
    for (QToolButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_words->clear();
    hide();
}

QString Banner::sentence() const { return m_words->text(); }

} // namespace faultline
