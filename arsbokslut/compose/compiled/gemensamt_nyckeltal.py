from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'nyckeltal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_nyckeltalstabell = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    environment.budget.pay(4)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'nyckeltal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'nyckeltalstabell': l_0_nyckeltalstabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_nyckeltal, l_1_år, l_1_titel, l_1_rubrik, l_1_klass):
        t_2 = []
        l_1_namespace = resolve('namespace')
        l_1_kolumner = l_1_bruk = missing
        if l_1_nyckeltal is missing:
            l_1_nyckeltal = undefined("parameter 'nyckeltal' was not provided", name='nyckeltal')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        if l_1_klass is missing:
            l_1_klass = undefined("parameter 'klass' was not provided", name='klass')
        environment.budget.pay(15)
        pass
        l_1_kolumner = environment.made([environment.made(('föregående', environment.concatenated('Utfall ', environment.call_binop(context, '-', l_1_år, 1), ))), environment.made(('utfall', environment.concatenated('Utfall ', l_1_år, ))), environment.made(('budget', environment.concatenated('Budget ', l_1_år, ))), ('avvikelse', 'Avvikelse'), ('prognos', 'Prognos'), ('andel', 'Andel')])
        l_1_bruk = environment.call(context, (undefined(name='namespace') if l_1_namespace is missing else l_1_namespace), kolumner=[])
        for l_2_kolumn in environment.counted((undefined(name='kolumner') if l_1_kolumner is missing else l_1_kolumner), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            def t_3(fiter):
                for l_3_ett in fiter:
                    if (environment.compared(environment.getitem(l_2_kolumn, 0), 'in', environment.getattr(l_3_ett, 'siffror')) and environment.compared(l_2_kolumn, 'notin', environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'))):
                        yield l_3_ett
            for l_3_ett in t_3(environment.counted(l_1_nyckeltal, )):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                if not isinstance(l_1_bruk, Namespace):
                    raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                l_1_bruk['kolumner'] = environment.call_binop(context, '+', environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'), environment.made([l_2_kolumn]))
            l_3_ett = missing
        l_2_kolumn = missing
        t_2.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n',
        ))
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_2.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_2.append(
            '<thead><tr><th scope="col">Nyckeltal</th>\n',
        )
        for l_2_kolumn in environment.counted(environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_2.extend((
                '<th scope="col" class="tal">',
                escape(environment.finalize(environment.getitem(l_2_kolumn, 1))),
                '</th>',
            ))
        l_2_kolumn = missing
        t_2.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_ett in environment.counted(l_1_nyckeltal, ):
            _loop_vars = {}
            environment.budget.pay(7)
            pass
            t_2.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_ett, 'namn'))),
            ))
            if (environment.getattr(l_2_ett, 'enhet') and environment.compared(environment.getattr(l_2_ett, 'enhet'), 'notin', environment.concatenated('% ', environment.getattr(l_2_ett, 'namn'), ))):
                environment.budget.pay(3)
                pass
                t_2.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_2_ett, 'enhet'))),
                ))
            t_2.append(
                '</th>\n',
            )
            for l_3_kolumn in environment.counted(environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_2.append(
                    '<td class="tal">',
                )
                if environment.compared(environment.getitem(l_3_kolumn, 0), 'in', environment.getattr(l_2_ett, 'siffror')):
                    environment.budget.pay(2)
                    pass
                    t_2.append(
                        escape(environment.finalize(t_1(environment.getitem(environment.getattr(l_2_ett, 'siffror'), environment.getitem(l_3_kolumn, 0))))),
                    )
                else:
                    environment.budget.pay(2)
                    pass
                    t_2.append(
                        '–',
                    )
                t_2.append(
                    '</td>',
                )
            l_3_kolumn = missing
            t_2.append(
                '</tr>\n',
            )
        l_2_ett = missing
        t_2.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_2)
    context.exported_vars.add('nyckeltalstabell')
    context.vars['nyckeltalstabell'] = l_0_nyckeltalstabell = Macro(environment, macro, 'nyckeltalstabell', ('nyckeltal', 'år', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=17&5=22&6=36&7=39&8=40&9=42&11=59&12=64&14=75&17=88&18=90&19=106'