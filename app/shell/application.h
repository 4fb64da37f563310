// The application of the window: an exception out of a handler is said in a dialog, and the window goes on.
#pragma once

#include <QApplication>
#include <QSet>

namespace faultline {

class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    /// What a handler throws is logged, and said once for each different text: a view that fails whenever it
    /// is painted would say it for ever.
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void tell(const QString &sentence);

    QSet<QString> m_told;
};

} // namespace faultline
